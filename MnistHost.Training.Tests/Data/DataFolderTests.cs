namespace MnistHost.Training.Tests;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_passed_with_data_is_used_if_it_contains_MNIST()
    {
        Directory.CreateDirectory(_folder.File("mnist"));
        Assert.Equal(_folder.Path, await DataFolder.FindAsync(_folder.Path, _ => { }, CancellationToken.None));
    }

    [Fact]
    public async Task If_a_folder_passed_with_data_has_no_MNIST_it_is_rejected_and_nothing_is_downloaded()
    {
        var error = await Assert.ThrowsAsync<DirectoryNotFoundException>(() =>
            DataFolder.FindAsync(_folder.Path, line => Assert.Fail(line), CancellationToken.None));
        Assert.Contains("--data is", error.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.File("mnist"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void If_fields_are_missing_the_message_includes_the_command_that_creates_them()
    {
        var error = Assert.Throws<FileNotFoundException>(() => DrawnFields.Read(_folder.Path, "pens"));
        Assert.Contains("pens-train-images-idx3-ubyte.gz", error.Message, StringComparison.Ordinal);
        Assert.Contains("npm run fields", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--data", "nowhere", "--data is")]
    [InlineData("--architecture", "16 x", "'x' is not a convolution")]
    [InlineData("--architecture", "16 16+", "'16+' is not a convolution")]
    [InlineData("--label-smoothing", "1", "--label-smoothing is 1; expected a number that is at least 0 and less than 1, such as 0.02")]
    [InlineData("--label-smoothing", "little", "--label-smoothing is little; expected a number that is at least 0 and less than 1, such as 0.02")]
    [InlineData("--learning-rate", "-1", "--learning-rate is -1; expected a number that is above 0 and less than 1, such as 0.004")]
    [InlineData("--round", "0.5", "--round needs a network to start from; add --start with its folder")]
    [InlineData("--architecture", "", "at least one convolution")]
    public async Task An_invalid_option_makes_the_program_print_one_line_and_exit_with_code_1(string option, string value, string message)
    {
        var (standardError, console) = (new StringWriter(), Console.Error);
        Console.SetError(standardError);
        try
        {
            Assert.Equal(1, await CommandLine.RunAsync([option, value]));
        }
        finally
        {
            Console.SetError(console);
        }

        var line = Assert.Single(standardError.ToString().TrimEnd().Split('\n'));
        Assert.Contains(message, line, StringComparison.Ordinal);
    }
}
