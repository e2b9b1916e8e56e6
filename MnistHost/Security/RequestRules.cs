using Microsoft.AspNetCore.Http.Features;

namespace MnistHost.Security;

/// <summary>Files are read and nothing is sent here: no other methods than GET, HEAD and OPTIONS, and no bodies.</summary>
internal static class RequestRules
{
    private const string Allowed = "GET, HEAD, OPTIONS";

    public static void UseRequestRules(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Method is not ("GET" or "HEAD" or "OPTIONS")) return Answer(StatusCodes.Status405MethodNotAllowed); // RFC 9110 §15.5.6
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }
        return context.Request.Method == "OPTIONS" ? Answer(StatusCodes.Status204NoContent) : next(context); // RFC 9110 §9.3.7

        Task Answer(int status)
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Allow = Allowed;
            return Task.CompletedTask;
        }
    });
}
