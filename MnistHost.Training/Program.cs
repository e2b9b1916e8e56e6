using MnistHost.Training;

KeptMemory.Start();
return await CommandLine.RunAsync(args);
