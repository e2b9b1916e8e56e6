namespace MnistHost.Training;

/// <summary>Converts weights between PyTorch's and TensorFlow.js's layouts.</summary>
public static class WeightLayout
{
    /// <summary>[out, in, height, width] → [height, width, in, out].</summary>
    public static float[] OihwToHwio(ReadOnlySpan<float> oihw, int outputs, int inputs, int height, int width)
    {
        var hwio = new float[oihw.Length];
        for (var o = 0; o < outputs; o++)
        {
            for (var i = 0; i < inputs; i++)
            {
                for (var h = 0; h < height; h++)
                {
                    for (var w = 0; w < width; w++)
                    {
                        hwio[(((((h * width) + w) * inputs) + i) * outputs) + o] = oihw[(((((o * inputs) + i) * height) + h) * width) + w];
                    }
                }
            }
        }

        return hwio;
    }

    /// <summary>[height, width, in, out] → [out, in, height, width].</summary>
    public static float[] HwioToOihw(ReadOnlySpan<float> hwio, int outputs, int inputs, int height, int width)
    {
        var oihw = new float[hwio.Length];
        for (var h = 0; h < height; h++)
        {
            for (var w = 0; w < width; w++)
            {
                for (var i = 0; i < inputs; i++)
                {
                    for (var o = 0; o < outputs; o++)
                    {
                        oihw[(((((o * inputs) + i) * height) + h) * width) + w] = hwio[(((((h * width) + w) * inputs) + i) * outputs) + o];
                    }
                }
            }
        }

        return oihw;
    }

    /// <summary>[rows, columns] → [columns, rows].</summary>
    public static float[] Transpose(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        var transposed = new float[matrix.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                transposed[(column * rows) + row] = matrix[(row * columns) + column];
            }
        }

        return transposed;
    }
}
