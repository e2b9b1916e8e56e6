using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace MnistHost.Training;

/// <summary>
/// Reads the IDX format, plain or gzip: a big-endian header (magic number, then one length per dimension), then one byte per value.
/// Source: Y. LeCun, C. Cortes, C. Burges, "The MNIST database", section "File formats".
/// </summary>
public static class Idx
{
    private const int ImagesMagic = 0x0803;
    private const int LabelsMagic = 0x0801;

    /// <summary>Reads an image file and its label file.</summary>
    /// <exception cref="InvalidDataException">A file is damaged, truncated or of the wrong kind, or the numbers of images and labels differ.</exception>
    public static LabelledImages ReadPair(string imagesPath, string labelsPath)
    {
        var (pixels, imageCount) = ReadImages(ReadBytes(imagesPath), imagesPath);
        var labels = ReadLabels(ReadBytes(labelsPath), labelsPath);
        return imageCount == labels.Length
            ? new(pixels, labels)
            : throw new InvalidDataException(
                $"{imagesPath} contains {imageCount} images, but {labelsPath} contains {labels.Length} labels; expected one label per image. Use two files from the same data set.");
    }

    /// <summary>Returns the bytes of a file, decompressed if the file is in gzip format, which starts with 1f 8b (RFC 1952 §2.3.1).</summary>
    /// <exception cref="InvalidDataException">The gzip stream is damaged or truncated.</exception>
    public static byte[] ReadBytes(string path)
    {
        var packed = File.ReadAllBytes(path);
        if (packed is not [0x1f, 0x8b, ..])
        {
            return packed;
        }

        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            gzip.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"{path} is a damaged gzip file ({error.Message}); download it again.", error);
        }
    }

    /// <summary>Returns the SHA-256 hash of the bytes in lower-case hexadecimal.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static (byte[] Pixels, int Count) ReadImages(byte[] bytes, string path)
    {
        var lengths = ReadHeader(bytes, path, ImagesMagic, "images");
        return lengths[1] == LabelledImages.Side && lengths[2] == LabelledImages.Side
            ? (bytes[16..], lengths[0])
            : throw new InvalidDataException(
                $"{path} contains images of {lengths[1]}×{lengths[2]} pixels; expected {LabelledImages.Side}×{LabelledImages.Side}. Choose a folder with files in MNIST's format.");
    }

    private static byte[] ReadLabels(byte[] bytes, string path)
    {
        ReadHeader(bytes, path, LabelsMagic, "labels");
        return bytes[8..];
    }

    private static int[] ReadHeader(byte[] bytes, string path, int magic, string kind)
    {
        var dimensions = magic & 0xff;
        var headerSize = 4 + (4 * dimensions);
        if (bytes.Length < headerSize || BinaryPrimitives.ReadInt32BigEndian(bytes) != magic)
        {
            var found = bytes.Length < 4 ? $"{bytes.Length} bytes" : $"0x{BinaryPrimitives.ReadInt32BigEndian(bytes):x8}";
            throw new InvalidDataException(
                $"{path} is not an IDX file of {kind}: expected a header of {headerSize} bytes that starts with 0x{magic:x8}, got {found}. Check that the images and labels are not swapped, or download the file again.");
        }

        var lengths = new int[dimensions];
        var expected = (long)headerSize;
        for (var i = 0; i < dimensions; i++)
        {
            lengths[i] = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4 + (4 * i)));
        }

        expected += lengths.Aggregate(1L, (product, length) => product * length);
        return bytes.Length == expected
            ? lengths
            : throw new InvalidDataException(
                $"{path} should be {expected} bytes long according to its header ({string.Join('×', lengths)}), but has {bytes.Length}; download it again.");
    }
}
