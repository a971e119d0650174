using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Fulcrum.Bench;

/// <summary>Time that the processor spent on this thread: neighbours on the machine do not disturb it. Wall time where the system has no such clock.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }

    /// <summary>What <see cref="Seconds"/> counts.</summary>
    public static string Name => OperatingSystem.IsLinux() ? "thread CPU time" : "wall time";

    /// <summary>Seconds since some fixed moment.</summary>
    public static double Seconds()
    {
        if (OperatingSystem.IsLinux() && GetTime(ThreadCpuTime, out var time) == 0)
        {
            return time.Seconds + (time.Nanoseconds / 1e9);
        }

        return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);
}
