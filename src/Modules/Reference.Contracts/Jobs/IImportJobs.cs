using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;

namespace Cordon.Modules.Reference.Contracts;

/// <summary>
/// Imports and fetches that the node goes on with while somebody looks on. Each list is taken in whole or not at all, by one job at a time. Every job begins and
/// ends with an entry; one that the end of the node cut short is marked so at its next start.
/// </summary>
public interface IImportJobs
{
    /// <summary>Raised when a job has ended.</summary>
    event Action Ended;

    /// <summary>A folder for files that are being handed in; what is left in one goes at the next start.</summary>
    IncomingFiles Receive();

    /// <summary>Begins to import what was handed in. What is no list is refused here.</summary>
    /// <param name="files">The files; they go when the job has ended, or could not begin.</param>
    /// <param name="words">Who imports, and which rules they set aside.</param>
    /// <param name="cancellation">Stops the beginning, not the job.</param>
    /// <exception cref="FaultException">as <see cref="IWatchlistIntake.ImportAsync"/>; <c>watchlist.import.busy</c>: a list is being taken in already</exception>
    Task<ImportJob> BeginFilesAsync(IncomingFiles files, ImportWords words, CancellationToken cancellation = default);

    /// <summary>Begins to import the lists of a folder that stays.</summary>
    /// <exception cref="FaultException">as <see cref="BeginFilesAsync"/></exception>
    Task<ImportJob> BeginSampleAsync(string folder, ImportWords words, CancellationToken cancellation = default);

    /// <summary>Begins to fetch lists from their publishers; all that have an address when none is named.</summary>
    /// <exception cref="FaultException">as <see cref="IWatchlistIntake.FetchAsync"/>; <c>watchlist.import.busy</c></exception>
    Task<ImportJob> BeginFetchAsync(IReadOnlyList<string> datasets, ImportWords words, CancellationToken cancellation = default);

    /// <summary>Asks a job to stop. It stops before the next row, or was too late; either way its end says what came of it.</summary>
    /// <exception cref="FaultException"><c>watchlist.job.unknown</c>; <c>watchlist.job.over</c>: it has ended already</exception>
    Task CancelAsync(Guid job, Actor by, CancellationToken cancellation = default);

    /// <summary>One job, as it stands now.</summary>
    /// <exception cref="FaultException"><c>watchlist.job.unknown</c></exception>
    Task<ImportJob> FindAsync(Guid job, CancellationToken cancellation = default);

    /// <summary>The jobs that began last, the newest first.</summary>
    /// <param name="most">At most so many; 1 to 100.</param>
    /// <param name="cancellation">Stops the search.</param>
    Task<IReadOnlyList<ImportJob>> RecentAsync(int most, CancellationToken cancellation = default);
}

/// <summary>A folder for files that are being handed in, removed when disposed.</summary>
/// <param name="Folder">The folder; it exists.</param>
public sealed record IncomingFiles(string Folder) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
