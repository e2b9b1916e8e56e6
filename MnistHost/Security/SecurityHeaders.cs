namespace MnistHost.Security;

/// <summary>What a browser must not do with the page. These headers are on every answer.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// Content Security Policy Level 3, a directive a line. <c>connect-src 'self'</c> is the technical proof that no drawing leaves for another place.
    /// Nothing is inline and nothing is evaluated; React sets styles of elements through the CSSOM, which the policy does not restrict.
    /// </summary>
    public static readonly string[] ContentPolicy =
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'", // compiles WebAssembly, TensorFlow.js's back end, and no text
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types mnisthost", // the one policy of ClientApp/src/trustedScript.ts: a worker's URL must be of this origin
    ];

    /// <summary>Denied, as the page uses none of it. Full screen, clipboard and sharing stay the browser's choice.</summary>
    private static readonly string[] DeniedFeatures =
    [
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation", "gyroscope", "hid", "idle-detection",
        "local-fonts", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-create",
        "publickey-credentials-get", "screen-wake-lock", "serial", "storage-access", "usb", "window-management", "xr-spatial-tracking",
    ];

    /// <summary>Name and value.</summary>
    public static readonly IReadOnlyList<(string Name, string Value)> All =
    [
        ("Content-Security-Policy", string.Join("; ", ContentPolicy)),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", string.Join(", ", DeniedFeatures.Select(feature => $"{feature}=()"))),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public static void AddStrictTransport(this WebApplicationBuilder builder) =>
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));

    /// <summary>Besides <see cref="All"/>, <c>Strict-Transport-Security</c> on answers over HTTPS (RFC 6797 §7.2), except for this machine's own names.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        app.UseHsts();
        app.Use((context, next) =>
        {
            foreach (var (name, value) in All) context.Response.Headers[name] = value;
            return next(context);
        });
    }
}
