using System.Text.RegularExpressions;

namespace MnistHost.Training;

/// <summary>One convolution with batch norm and ReLU.</summary>
/// <param name="Channels">Output channels.</param>
/// <param name="KernelSize">Side of the square kernel in pixels.</param>
/// <param name="Stride">1, or 2 to halve height and width.</param>
public sealed record ConvolutionSpec(int Channels, int KernelSize, int Stride)
{
    public override string ToString() => $"{Channels}{(KernelSize == 3 ? "" : $"k{KernelSize}")}{(Stride == 1 ? "" : $"/{Stride}")}";
}

/// <summary>
/// An all-convolutional network, written as its convolutions in order: <c>channels[kKernelSize][/stride]</c>, for example
/// <c>16 32/2 32 48/2 48</c> or <c>24k5/2 48k1</c>. Global average pooling and one dense layer follow.
/// </summary>
public sealed partial record Architecture(IReadOnlyList<ConvolutionSpec> Convolutions)
{
    /// <exception cref="FormatException">The text is empty, or a word is not a convolution.</exception>
    public static Architecture Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0
            ? new([.. words.Select(ParseConvolution)])
            : throw new FormatException("An architecture needs at least one convolution, for example \"16 32/2 32\", but got none.");
    }

    public override string ToString() => string.Join(' ', Convolutions);

    private static ConvolutionSpec ParseConvolution(string word)
    {
        var match = Word().Match(word);
        return match.Success
            ? new(Number("channels", 0), Number("kernel", 3), Number("stride", 1))
            : throw new FormatException($"'{word}' is not a convolution; expected channels[kKernelSize][/stride], for example 32, 24k5 or 48/2.");

        int Number(string group, int fallback) => match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits) : fallback;
    }

    [GeneratedRegex(@"^(?<channels>[1-9]\d{0,3})(k(?<kernel>[1357]))?(/(?<stride>[12]))?$")]
    private static partial Regex Word();
}
