using System.Text.Json;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MnistHost.Training;

/// <summary>The results of a finished epoch.</summary>
/// <param name="Loss">Mean cross-entropy over the epoch's augmented training images, in nats.</param>
/// <param name="Accuracy">Accuracy of the averaged weights on each validation set, 0..1. If a rounding step is set, the weights are rounded first.</param>
/// <param name="ValidationLoss">Mean cross-entropy over all validation sets, in nats.</param>
public sealed record EpochResult(int Epoch, double Loss, IReadOnlyDictionary<string, double> Accuracy, double ValidationLoss, double Seconds)
{
    /// <summary>Mean accuracy over the validation sets. The best epoch has the highest score.</summary>
    public double Score => Accuracy.Values.Average();
}

/// <summary>Everything that a training run needs to resume. All of it is saved in one file.</summary>
public sealed class TrainingState : IDisposable
{
    private readonly AdamW _optimizer;

    public TrainingState(TrainingOptions options, string dataSum)
    {
        (Options, DataSum) = (options, dataSum);
        random.manual_seed(options.Seed);
        var architecture = Architecture.Parse(options.Architecture);
        Network = new(architecture, options.Classes, options.RoundingStep);
        Average = new(architecture, options.Classes, options.RoundingStep);
        Best = new(architecture, options.Classes, options.RoundingStep);
        Copy(Network, Average);
        Copy(Network, Best);
        _optimizer = optim.AdamW(Network.parameters(), options.LearningRate, weight_decay: options.WeightDecay);
    }

    /// <summary>Replaces the random weights with those of an exported network.</summary>
    public void StartFrom(FoldedNetwork earlier, Tensor images)
    {
        Network.Unfold(earlier.Fit(Network.Architecture, Options.Seed).Equalise(), images);
        Copy(Network, Average);
        Copy(Network, Best);
    }

    public TrainingOptions Options { get; }

    /// <summary>SHA-256 of the training data. A run can only resume with the same data.</summary>
    public string DataSum { get; }

    public Network Network { get; }

    /// <summary>Exponential moving average of the weights, which is validated and exported.</summary>
    public Network Average { get; }

    /// <summary>The averaged weights of the best epoch so far.</summary>
    public Network Best { get; }

    /// <summary>Number of steps since the start of the run.</summary>
    public long Step { get; private set; }

    /// <summary>Sum of the losses of all steps in the current epoch so far.</summary>
    public double LossSum { get; set; }

    /// <summary>Training time of the current epoch so far.</summary>
    public double Seconds { get; set; }

    public List<EpochResult> History { get; private set; } = [];

    public void Learn(Tensor loss, double learningRate)
    {
        foreach (var group in _optimizer.ParamGroups)
        {
            group.LearningRate = learningRate;
        }

        _optimizer.zero_grad();
        loss.backward();
        _optimizer.step();
        Step++;
        var decay = Math.Min(Options.AverageDecay, (1.0 + Step) / (10.0 + Step));
        using var _ = no_grad();
        foreach (var (average, current) in Pairs(Average, Network))
        {
            if (average.is_floating_point())
            {
                average.lerp_(current, 1 - decay);
            }
        }

        LossSum += loss.item<float>();
    }

    public void KeepBest() => Copy(Average, Best);

    /// <summary>Writes the checkpoint to a temporary file, which then replaces the old checkpoint. A crash therefore always leaves a complete checkpoint.</summary>
    public void Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var partial = path + ".partial";
        using (var writer = new BinaryWriter(File.Create(partial)))
        {
            writer.Write(JsonSerializer.Serialize(new Header(Options, DataSum, Step, LossSum, Seconds, History)));
            Network.save(writer);
            Average.save(writer);
            Best.save(writer);
            _optimizer.save_state_dict(writer);
        }

        File.Move(partial, path, overwrite: true);
    }

    /// <summary>Reads the checkpoint of a run with the same options and data.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or from another run.</exception>
    public static TrainingState Load(string path, TrainingOptions options, string dataSum)
    {
        var state = new TrainingState(options, dataSum);
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path));
            var header = JsonSerializer.Deserialize<Header>(reader.ReadString())!;
            if (header.Options != options || header.DataSum != dataSum)
            {
                throw new InvalidDataException(
                    $"{path} belongs to another run ({header.Options}, data {header.DataSum[..8]}); this one is {options}, data {dataSum[..8]}. Use that run's options, or choose another folder with --checkpoints.");
            }

            state.Network.load(reader);
            state.Average.load(reader);
            state.Best.load(reader);
            state._optimizer.load_state_dict(reader);
            (state.Step, state.LossSum, state.Seconds, state.History) = (header.Step, header.LossSum, header.Seconds, [.. header.History]);
            return state;
        }
        catch (Exception error) when (error is EndOfStreamException or JsonException or ArgumentException or FormatException)
        {
            state.Dispose();
            throw new InvalidDataException($"{path} is not a complete checkpoint ({error.Message}); delete it and train again.", error);
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        Network.Dispose();
        Average.Dispose();
        Best.Dispose();
    }

    private static void Copy(Network from, Network to)
    {
        using var _ = no_grad();
        foreach (var (target, source) in Pairs(to, from))
        {
            target.copy_(source);
        }
    }

    private static IEnumerable<(Tensor First, Tensor Second)> Pairs(Network first, Network second) =>
        first.state_dict().Values.Zip(second.state_dict().Values);

    private sealed record Header(TrainingOptions Options, string DataSum, long Step, double LossSum, double Seconds, IReadOnlyList<EpochResult> History);
}
