using System.Text.RegularExpressions;

namespace MnistHost.Training;

/// <summary>One convolution with batch norm and ReLU.</summary>
/// <param name="Channels">Output channels.</param>
/// <param name="KernelSize">Side of the square kernel in pixels.</param>
/// <param name="Stride">1, or 2 to halve height and width.</param>
/// <param name="Depthwise">Each channel is convolved separately, so there are as many outputs as inputs.</param>
/// <param name="Residual">The input is added before ReLU. There are as many outputs as inputs, and the stride is 1.</param>
public sealed record ConvolutionSpec(int Channels, int KernelSize, int Stride, bool Depthwise = false, bool Residual = false)
{
    public override string ToString() => $"{Channels}{(Depthwise ? "d" : "")}{(KernelSize == 3 ? "" : $"k{KernelSize}")}{(Stride == 1 ? "" : $"/{Stride}")}{(Residual ? "+" : "")}";
}

/// <summary>
/// An all-convolutional network, written as its convolutions in order: <c>channels[d][kKernelSize][/stride][+]</c>, for example
/// <c>16 32/2 32 48/2 48</c> or <c>24k5/2 24+ 24d/2 48k1</c>; d is depthwise, + residual. Global average pooling and one dense layer follow.
/// </summary>
public sealed partial record Architecture(IReadOnlyList<ConvolutionSpec> Convolutions)
{
    /// <exception cref="FormatException">A word is not a convolution, or the channels or stride of a depthwise or residual convolution do not fit.</exception>
    public static Architecture Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            throw new FormatException("An architecture needs at least one convolution, for example \"16 32/2 32\"; got nothing.");
        }

        var convolutions = words.Select(ParseConvolution).ToArray();
        foreach (var (inputs, convolution) in convolutions.Prepend(new(1, 1, 1)).Zip(convolutions, (before, own) => (before.Channels, own)))
        {
            if ((convolution.Depthwise || convolution.Residual) && convolution.Channels != inputs || convolution is { Residual: true, Stride: not 1 })
            {
                throw new FormatException($"'{convolution}' has {inputs} input channels; a depthwise or residual convolution needs as many outputs as inputs, and a residual one needs stride 1.");
            }
        }

        return new(convolutions);
    }

    /// <summary>Whether every convolution is a plain one. The client runs no other kind.</summary>
    public bool IsPlain => Convolutions.All(convolution => !convolution.Depthwise && !convolution.Residual);

    public override string ToString() => string.Join(' ', Convolutions);

    private static ConvolutionSpec ParseConvolution(string word)
    {
        var match = Word().Match(word);
        return match.Success
            ? new(Number("channels", 0), Number("kernel", 3), Number("stride", 1), match.Groups["depthwise"].Success, match.Groups["residual"].Success)
            : throw new FormatException($"'{word}' is not a convolution; expected channels[d][kKernelSize][/stride][+], for example 32, 24k5, 48/2 or 32+.");

        int Number(string group, int fallback) => match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits) : fallback;
    }

    [GeneratedRegex(@"^(?<channels>[1-9]\d{0,3})(?<depthwise>d)?(k(?<kernel>[1357]))?(/(?<stride>[12]))?(?<residual>\+)?$")]
    private static partial Regex Word();
}
