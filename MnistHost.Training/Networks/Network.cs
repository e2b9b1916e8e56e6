using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHost.Training;

/// <summary>The network in its training form: convolutions with batch norm and ReLU, global average pooling, and one dense layer.</summary>
/// <remarks>
/// Input: [N,1,28,28] NCHW float32; 0 means paper and 1 means ink. Output: logits [N,Classes].
/// With a rounding step, the output is computed with rounded kernels, as in the exported network, but training updates the unrounded kernels. The gradient passes through the rounding unchanged
/// (Bengio et al., "Estimating or propagating gradients through stochastic neurons for conditional computation", 2013). Batch norm must then stay as <see cref="Unfold"/> sets it, with a gain of 1.
/// </remarks>
public sealed class Network : Module<Tensor, Tensor>
{
    private readonly List<Conv2d> _convolutions = [];
    private readonly List<BatchNorm2d> _norms = [];
    private readonly List<long[]?> _oddPaddings = [];
    private readonly Linear _dense;
    private readonly double? _step;

    /// <param name="step">The rounding step (<see cref="QuantizedTensor.From"/>), or null to leave kernels unrounded.</param>
    public Network(Architecture architecture, int classes, double? step = null)
        : base("digits")
    {
        (Architecture, Classes, _step) = (architecture, classes, step);
        var (channels, side) = (1, LabelledImages.Side);
        foreach (var spec in architecture.Convolutions)
        {
            var index = _convolutions.Count + 1;
            var padding = SamePadding.For(side, spec);
            var even = padding[0] == padding[1];
            // The convolution itself pads both sides equally. Only uneven padding needs a padded copy of the input.
            var convolution = Conv2d(channels, spec.Channels, spec.KernelSize, spec.Stride, even ? padding[0] : 0, bias: false);
            init.kaiming_normal_(convolution.weight!, mode: init.FanInOut.FanOut);
            _convolutions.Add(convolution);
            _norms.Add(BatchNorm2d(spec.Channels));
            _norms[^1].weight!.requires_grad = step is null;
            _oddPaddings.Add(even ? null : padding);
            register_module($"conv{index}", convolution);
            register_module($"norm{index}", _norms[^1]);
            (channels, side) = (spec.Channels, (side + spec.Stride - 1) / spec.Stride);
        }

        _dense = Linear(channels, classes);
        register_module("dense", _dense);
    }

    public Architecture Architecture { get; }

    public int Classes { get; }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = input;
        for (var i = 0; i < _convolutions.Count; i++)
        {
            var padded = _oddPaddings[i] is { } padding ? functional.pad(x, padding) : x;
            var convolution = _convolutions[i];
            x = functional.conv2d(padded, Rounded(convolution.weight!), strides: convolution.stride, padding: convolution.padding);
            x = functional.relu(_norms[i].forward(x), inplace: true);
        }

        return functional.linear(x.mean([2, 3]), Rounded(_dense.weight!), _dense.bias).MoveToOuterDisposeScope();
    }

    /// <summary>Switches between training and evaluation mode. With a rounding step, the network stays in evaluation mode, so batch norm does not change.</summary>
    public override void train(bool train = true) => base.train(train && _step is null);

    /// <summary>Returns the same network with batch norm folded into kernels and biases, ready for export.</summary>
    /// <remarks>Source: Jacob et al., "Quantization and training of neural networks for efficient integer-arithmetic-only inference", CVPR 2018, §3.2.</remarks>
    public FoldedNetwork Fold()
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var layers = new List<FoldedConvolution>();
        for (var i = 0; i < _convolutions.Count; i++)
        {
            var (convolution, norm, spec) = (_convolutions[i], _norms[i], Architecture.Convolutions[i]);
            var gain = norm.weight! / (norm.running_var! + norm.eps).sqrt();
            var kernel = convolution.weight! * gain.view(-1, 1, 1, 1);
            var bias = norm.bias! - (norm.running_mean! * gain);
            layers.Add(new(
                $"conv{i + 1}",
                spec,
                (int)kernel.shape[1],
                WeightLayout.OihwToHwio(Floats(kernel), spec.Channels, (int)kernel.shape[1], spec.KernelSize, spec.KernelSize),
                Floats(bias)));
        }

        var (classes, inputs) = ((int)_dense.weight!.shape[0], (int)_dense.weight.shape[1]);
        return new(layers, new("logits", inputs, classes, WeightLayout.Transpose(Floats(_dense.weight), classes, inputs), Floats(_dense.bias!)));
    }

    /// <summary>Copies the weights of an exported network, whose batch norm was folded into them. Sets each layer's batch norm from the layer's output for <paramref name="images"/>. This network then gives the same output as the exported one.</summary>
    /// <param name="earlier">A network with the same architecture.</param>
    /// <param name="images">[N,1,28,28], a few hundred training images.</param>
    public void Unfold(FoldedNetwork earlier, Tensor images)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var x = images;
        for (var i = 0; i < _convolutions.Count; i++)
        {
            var (convolution, norm, own) = (_convolutions[i], _norms[i], earlier.Convolutions[i]);
            var size = own.Spec.KernelSize;
            convolution.weight!.copy_(tensor(WeightLayout.HwioToOihw(own.Kernel, own.Spec.Channels, own.Inputs, size, size)).view(own.Spec.Channels, own.Inputs, size, size));
            var y = convolution.forward(_oddPaddings[i] is { } padding ? functional.pad(x, padding) : x);
            var bias = tensor(own.Bias);
            var (mean, variance) = (y.mean([0, 2, 3]), y.var([0, 2, 3], unbiased: false));
            norm.running_mean!.copy_(mean);
            norm.running_var!.copy_(variance);
            norm.weight!.copy_((variance + norm.eps).sqrt());
            norm.bias!.copy_(bias + mean);
            x = functional.relu(y + bias.view(1, -1, 1, 1));
        }

        _dense.weight!.copy_(tensor(WeightLayout.Transpose(earlier.Dense.Kernel, earlier.Dense.Inputs, earlier.Dense.Outputs)).view(earlier.Dense.Outputs, earlier.Dense.Inputs));
        _dense.bias!.copy_(tensor(earlier.Dense.Bias));
    }

    private Tensor Rounded(Tensor kernel) => _step is { } step
        ? kernel + (tensor(QuantizedTensor.From(Floats(kernel), step).Dequantize()).view(kernel.shape) - kernel).detach()
        : kernel;

    private static float[] Floats(Tensor tensor) => tensor.contiguous().data<float>().ToArray();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _convolutions.ForEach(module => module.Dispose());
            _norms.ForEach(module => module.Dispose());
            _dense.Dispose();
        }

        base.Dispose(disposing);
    }
}
