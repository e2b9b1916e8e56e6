using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Prints the result of every suite in a test run. The last line is <c>N passed, N failed</c>, plus <c>, N skipped</c> if tests were skipped.
/// A suite without results (it crashed, did not compile, or failed a linter) counts as one failed test.
/// </summary>
public class TestSummary : Task
{
    /// <summary>
    /// One item per suite. <c>Results</c> is the path of the results file, TRX (<c>.trx</c>) or JUnit (<c>.xml</c>). A missing file counts as a failure.
    /// <c>Succeeded</c> is <c>true</c> if the suite's command succeeded, and otherwise <c>false</c>.
    /// </summary>
    [Required]
    public ITaskItem[] Suites { get; set; }

    public override bool Execute()
    {
        var suites = Suites.Select(Read).ToList();
        // If a suite's command failed, MSBuild has already logged an error. Don't log a second one, which might be printed below the counts.
        var unnoticed = suites.Where(suite => suite.Succeeded && suite.Failed.Count > 0).Select(suite => suite.Name).ToList();
        if (unnoticed.Count > 0) Log.LogError("Failed: " + string.Join(", ", unnoticed));

        var width = suites.Max(suite => suite.Name.Length);
        Print("");
        Print("suite".PadRight(width) + "  passed  failed  skipped");
        foreach (var suite in suites) Print($"{suite.Name.PadRight(width)}  {suite.Passed,6}  {suite.Failed.Count,6}  {suite.Skipped.Count,7}");
        Print("");
        foreach (var suite in suites)
        {
            foreach (var failed in suite.Failed) Print($"failed   {suite.Name}: {failed}");
            foreach (var reason in suite.Skipped.GroupBy(reason => reason)) Print($"skipped  {suite.Name}: {reason.Count()} × {reason.Key}");
        }
        var skipped = suites.Sum(suite => suite.Skipped.Count);
        Print($"{suites.Sum(suite => suite.Passed)} passed, {suites.Sum(suite => suite.Failed.Count)} failed{(skipped > 0 ? $", {skipped} skipped" : "")}");
        return unnoticed.Count == 0;
    }

    /// <summary>Writes to the console directly, because MSBuild would indent a logged message.</summary>
    private static void Print(string line) => Console.Out.WriteLine(line);

    private static Suite Read(ITaskItem item)
    {
        var suite = new Suite { Name = item.ItemSpec, Succeeded = item.GetMetadata("Succeeded") == "true" };
        var path = item.GetMetadata("Results");
        if (!File.Exists(path)) suite.Failed.Add("ended without results; see its output above");
        else if (Path.GetExtension(path) == ".trx") ReadTrx(XDocument.Load(path), suite);
        else ReadJUnit(XDocument.Load(path), suite);
        if (!suite.Succeeded && suite.Failed.Count == 0) suite.Failed.Add("failed outside its tests; see its output above");
        return suite;
    }

    private static void ReadTrx(XDocument results, Suite suite)
    {
        foreach (var test in Named(results, "UnitTestResult"))
        {
            var outcome = (string)test.Attribute("outcome");
            var message = FirstLine(Named(test, "Message").FirstOrDefault()?.Value);
            if (outcome == "Passed") suite.Passed++;
            else if (outcome == "NotExecuted") suite.Skipped.Add(message);
            else suite.Failed.Add($"{(string)test.Attribute("testName")}: {message}");
        }
        // If the test host crashes, the results contain no failure.
        if ((string)Named(results, "ResultSummary").First().Attribute("outcome") == "Failed" && suite.Failed.Count == 0)
            suite.Failed.Add("the test run was aborted; see its output above");
    }

    private static void ReadJUnit(XDocument results, Suite suite)
    {
        foreach (var test in Named(results, "testcase"))
        {
            var name = $"{(string)test.Attribute("classname")}: {(string)test.Attribute("name")}";
            var failure = Named(test, "failure").Concat(Named(test, "error")).FirstOrDefault();
            if (failure != null) suite.Failed.Add($"{name}: {FirstLine((string)failure.Attribute("message"))}");
            else if (Named(test, "skipped").Any()) suite.Skipped.Add(name);
            else suite.Passed++;
        }
    }

    private static IEnumerable<XElement> Named(XContainer parent, string name) => parent.Descendants().Where(element => element.Name.LocalName == name);

    private static string FirstLine(string text) => (text ?? "no message").Trim().Split('\n')[0].Trim();

    private sealed class Suite
    {
        public string Name;
        public bool Succeeded;
        public int Passed;
        /// <summary>One entry per failed test, with the first line of its message.</summary>
        public readonly List<string> Failed = new List<string>();
        /// <summary>One reason per skipped test.</summary>
        public readonly List<string> Skipped = new List<string>();
    }
}
