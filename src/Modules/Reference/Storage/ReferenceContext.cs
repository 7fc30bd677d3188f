using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Reference.Storage;

/// <summary>The module's tables: versions of watchlists, where each list stands, the jobs that took them in, the effects the State has set, and editions of control lists. All follow from entries.</summary>
internal sealed class ReferenceContext(DbContextOptions<ReferenceContext> options) : ModuleContext(options)
{
    public DbSet<VersionRow> Versions => Set<VersionRow>();

    public DbSet<WatchlistRow> Watchlists => Set<WatchlistRow>();

    public DbSet<JobRow> Jobs => Set<JobRow>();

    public DbSet<EffectRow> Effects => Set<EffectRow>();

    public DbSet<ControlListRow> ControlLists => Set<ControlListRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<VersionRow>(version =>
        {
            version.ToTable("reference_version").HasKey(v => v.Id);
            version.Property(v => v.Id).ValueGeneratedNever();
            version.HasIndex(v => new { v.Dataset, v.Number }).IsUnique();
        });
        modelBuilder.Entity<WatchlistRow>().ToTable("reference_watchlist").HasKey(w => w.Dataset);
        modelBuilder.Entity<JobRow>(job =>
        {
            job.ToTable("reference_job").HasKey(j => j.Id);
            job.Property(j => j.Id).ValueGeneratedNever();
            job.HasIndex(j => j.BegunAt);
        });
        modelBuilder.Entity<ControlListRow>().ToTable("reference_control_list").HasKey(c => new { c.List, c.Edition });
        modelBuilder.Entity<EffectRow>().ToTable("reference_effect").HasKey(e => new { e.Dataset, e.Programme });
    }
}
