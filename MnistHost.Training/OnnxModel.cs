using Google.Protobuf;
using Onnx;
using static Onnx.AttributeProto.Types;
using static Onnx.TensorProto.Types;

namespace MnistHost.Training;

/// <summary>Writes an exported network as ONNX, so that other run times can be measured on the same work.</summary>
/// <remarks>
/// In: <c>field</c> [N,1,28,28] NCHW float32, ink 1 on paper 0. Out: <c>probabilities</c> [N,classes]. Weights are the float32 values for which model.json's bytes stand,
/// kernels turned from [height, width, in, out] to [out, in, height, width]. Source: onnx/onnx, docs/Operators.md, operator set 17.
/// </remarks>
public static class OnnxModel
{
    private const int OperatorSet = 17;
    private const int IrVersion = 8;

    /// <param name="modelFolder">Holds model.json and its weights.</param>
    /// <exception cref="IOException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    public static void Write(string modelFolder, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllBytes(path, Of(LayersModel.Read(modelFolder)).ToByteArray());
    }

    public static ModelProto Of(FoldedNetwork network)
    {
        var graph = new GraphProto { Name = "digits" };
        var value = "field";
        foreach (var (name, spec, inputs, kernel, bias) in network.Convolutions)
        {
            var oihw = WeightLayout.HwioToOihw(kernel, spec.Channels, inputs, spec.KernelSize, spec.KernelSize);
            graph.Initializer.Add(Tensor($"{name}/kernel", oihw, spec.Channels, inputs, spec.KernelSize, spec.KernelSize));
            graph.Initializer.Add(Tensor($"{name}/bias", bias, spec.Channels));
            Add("Conv", name, [value, $"{name}/kernel", $"{name}/bias"], Text("auto_pad", "SAME_UPPER"), Numbers("strides", spec.Stride, spec.Stride));
            value = Add("Relu", $"{name}/relu", [name]);
        }

        var dense = network.Dense;
        graph.Initializer.Add(Tensor("logits/kernel", dense.Kernel, dense.Inputs, dense.Outputs));
        graph.Initializer.Add(Tensor("logits/bias", dense.Bias, dense.Outputs));
        Add("GlobalAveragePool", "mean", [value]);
        Add("Flatten", "pooled", ["mean"]);
        Add("Gemm", "logits", ["pooled", "logits/kernel", "logits/bias"]);
        Add("Softmax", "probabilities", ["logits"]);
        graph.Input.Add(Described("field", 1, LabelledImages.Side, LabelledImages.Side));
        graph.Output.Add(Described("probabilities", dense.Outputs));

        var model = new ModelProto { IrVersion = IrVersion, ProducerName = "MnistHost.Training", Graph = graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = OperatorSet });
        return model;

        string Add(string operation, string output, string[] operands, params AttributeProto[] attributes)
        {
            graph.Node.Add(new NodeProto { OpType = operation, Name = output, Input = { operands }, Output = { output }, Attribute = { attributes } });
            return output;
        }
    }

    private static TensorProto Tensor(string name, float[] values, params int[] shape)
    {
        var tensor = new TensorProto { Name = name, DataType = (int)DataType.Float };
        tensor.Dims.AddRange(shape.Select(size => (long)size));
        tensor.FloatData.AddRange(values);
        return tensor;
    }

    private static AttributeProto Text(string name, string value) => new() { Name = name, Type = AttributeType.String, S = ByteString.CopyFromUtf8(value) };

    private static AttributeProto Numbers(string name, params long[] values) => new() { Name = name, Type = AttributeType.Ints, Ints = { values } };

    /// <summary>A value of any number of images, each of this shape.</summary>
    private static ValueInfoProto Described(string name, params int[] shape)
    {
        var dimensions = new TensorShapeProto();
        dimensions.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = "N" });
        dimensions.Dim.AddRange(shape.Select(size => new TensorShapeProto.Types.Dimension { DimValue = size }));
        return new() { Name = name, Type = new() { TensorType = new() { ElemType = (int)DataType.Float, Shape = dimensions } } };
    }
}
