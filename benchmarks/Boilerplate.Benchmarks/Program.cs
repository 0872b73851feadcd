return Boilerplate.Benchmarks.BenchmarkRun.Start(typeof(Program).Assembly, args);
