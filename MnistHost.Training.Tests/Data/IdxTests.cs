using System.IO.Compression;

namespace MnistHost.Training.Tests;

public sealed class IdxTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28, .. new byte[2 * 784]];
    private readonly byte[] _labels = [0, 0, 8, 1, 0, 0, 0, 2, 3, 7];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Images_and_labels_are_read_from_plain_or_compressed_files(bool packed)
    {
        _images[16] = 200;

        var pair = Read(packed ? Gzip(_images) : _images, packed ? Gzip(_labels) : _labels);

        Assert.Equal(2, pair.Count);
        Assert.Equal([3, 7], pair.Labels);
        Assert.Equal(200, pair.Pixels[0]);
        Assert.Equal(2 * 784, pair.Pixels.Length);
    }

    [Fact]
    public void The_message_for_a_truncated_file_includes_the_expected_and_actual_lengths() =>
        AssertRefused(_images[..^1], _labels, "should be 1584 bytes long", "but has 1583");

    [Fact]
    public void A_file_longer_than_its_header_says_is_rejected() =>
        AssertRefused([.. _images, 1], _labels, "should be 1584 bytes long", "but has 1585");

    [Fact]
    public void A_label_file_instead_of_an_image_file_is_rejected() =>
        AssertRefused(_labels, _labels, "is not an IDX file of images", "0x00000803", "0x00000801");

    [Fact]
    public void An_empty_file_is_rejected() =>
        AssertRefused([], _labels, "is not an IDX file of images", "got 0 bytes");

    [Fact]
    public void Images_that_are_not_28_by_28_pixels_are_rejected()
    {
        byte[] images = [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 8, 0, 0, 0, 8, .. new byte[64]];
        AssertRefused(images, _labels, "8×8", "expected 28×28");
    }

    [Fact]
    public void Files_with_different_numbers_of_images_and_labels_are_rejected() =>
        AssertRefused(_images, [0, 0, 8, 1, 0, 0, 0, 1, 3], "2 images", "1 labels");

    [Fact]
    public void A_damaged_gzip_file_is_rejected()
    {
        var packed = Gzip(_images);
        packed[^12] ^= 0xff;
        packed[12] ^= 0xff;
        AssertRefused(packed, _labels, "damaged gzip file", "download it again");
    }

    [Fact]
    public void The_message_for_a_valid_file_that_is_not_from_MNIST_includes_the_expected_and_actual_checksums()
    {
        Directory.CreateDirectory(_folder.File("mnist"));
        File.WriteAllBytes(_folder.File("mnist/train-images-idx3-ubyte"), _images);
        File.WriteAllBytes(_folder.File("mnist/train-labels-idx1-ubyte"), _labels);

        var error = Assert.Throws<InvalidDataException>(() => Mnist.ReadTraining(_folder.Path));

        Assert.Contains("expected the SHA-256 ba891046", error.Message, StringComparison.Ordinal);
        Assert.Contains($"got {Idx.Sha256(_images)}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void If_a_file_is_missing_the_message_includes_its_name()
    {
        var error = Assert.Throws<FileNotFoundException>(() => Mnist.ReadTest(_folder.Path));
        Assert.Contains("t10k-images-idx3-ubyte", error.Message, StringComparison.Ordinal);
    }

    private void AssertRefused(byte[] images, byte[] labels, params string[] parts)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(images, labels));
        Assert.All(parts, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
    }

    private LabelledImages Read(byte[] images, byte[] labels)
    {
        File.WriteAllBytes(_folder.File("images"), images);
        File.WriteAllBytes(_folder.File("labels"), labels);
        return Idx.ReadPair(_folder.File("images"), _folder.File("labels"));
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
