using static TorchSharp.torch;

namespace MnistHost.Training;

/// <summary>Converts images and labels to tensors.</summary>
public static class Batches
{
    /// <summary>All images as [Count,1,28,28] uint8, 0..255.</summary>
    public static Tensor Images(LabelledImages images) =>
        tensor(images.Pixels, dtype: ScalarType.Byte).view(images.Count, 1, LabelledImages.Side, LabelledImages.Side);

    /// <summary>All labels as [Count] int64.</summary>
    public static Tensor Labels(LabelledImages images) => tensor(images.Labels, dtype: ScalarType.Byte).to(ScalarType.Int64);

    /// <summary>A range of images as float32 in 0..1.</summary>
    public static Tensor Slice(Tensor images, int start, int count) => images.narrow(0, start, count).to(ScalarType.Float32).div_(255);

    /// <summary>The images at <paramref name="indices"/> ([N] int64) as float32 in 0..1.</summary>
    public static Tensor Pick(Tensor images, Tensor indices) => images.index_select(0, indices).to(ScalarType.Float32).div_(255);
}
