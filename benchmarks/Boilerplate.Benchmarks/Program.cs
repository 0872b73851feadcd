using Boilerplate.Benchmarks;

if (args is ["scaling"])
{
    Scaling.Run();
    return 0;
}

return BenchmarkRun.Start(typeof(Program).Assembly, args);
