// Converts an exported network to ONNX for onnxruntime-web:  dotnet run bench/page/peers/Onnx.cs -- MODEL_FOLDER OUTPUT_FILE
#:package OnnxSharp
#:project ../../../MnistHost.Training/MnistHost.Training.csproj
#:property PublishAot=false
using Google.Protobuf;
using MnistHost.Training;
using Onnx;
using static Onnx.AttributeProto.Types;
using static Onnx.TensorProto.Types;

if (args is not [var modelFolder, var file])
{
    Console.Error.WriteLine("Expected two arguments: the folder with model.json and the ONNX file to write.");
    return 1;
}

try
{
    var bytes = OnnxModel.Of(LayersModel.Read(modelFolder)).ToByteArray();
    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
    File.WriteAllBytes(file, bytes);
    return 0;
}
catch (Exception error) when (error is IOException or InvalidDataException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

/// <summary>Converts a network to an ONNX graph.</summary>
/// <remarks>
/// Input: <c>field</c> [N,1,28,28] NCHW float32; ink is 1 and paper is 0. Output: <c>probabilities</c> [N,classes]. The weights are the dequantised float32 values from model.json.
/// Kernels are permuted from [height, width, in, out] to [out, in, height, width]. Source: onnx/onnx, docs/Operators.md, operator set 17.
/// </remarks>
internal static class OnnxModel
{
    private const int OperatorSet = 17;
    private const int IrVersion = 8;

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

    /// <summary>Describes a batch of any size in which each item has this shape.</summary>
    private static ValueInfoProto Described(string name, params int[] shape)
    {
        var dimensions = new TensorShapeProto();
        dimensions.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = "N" });
        dimensions.Dim.AddRange(shape.Select(size => new TensorShapeProto.Types.Dimension { DimValue = size }));
        return new() { Name = name, Type = new() { TensorType = new() { ElemType = (int)DataType.Float, Shape = dimensions } } };
    }
}
