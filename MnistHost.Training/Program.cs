using MnistHost.Training;

return await CommandLine.RunAsync(args);
