using Cordon.Journal.Storage;
using Cordon.Modules.Taxii.Storage.Standings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Storage;

/// <summary>API roots, collections, clients and object versions.</summary>
internal sealed class TaxiiContext(DbContextOptions<TaxiiContext> options) : ModuleContext(options)
{
    public DbSet<ServerRow> Server => Set<ServerRow>();

    public DbSet<RootRow> Roots => Set<RootRow>();

    public DbSet<CollectionRow> Collections => Set<CollectionRow>();

    public DbSet<ClientRow> Clients => Set<ClientRow>();

    public DbSet<SecretRow> Secrets => Set<SecretRow>();

    public DbSet<StatusRow> Statuses => Set<StatusRow>();

    public DbSet<VersionRow> Versions => Set<VersionRow>();

    public DbSet<StandingRow> Standings => Set<StandingRow>();

    public DbSet<StandingForRow> StandingsFor => Set<StandingForRow>();

    public DbSet<MarkedRow> Marked => Set<MarkedRow>();

    public DbSet<PollRow> Polls => Set<PollRow>();

    public DbSet<PollStateRow> PollStates => Set<PollStateRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ServerRow>(server =>
        {
            server.ToTable("taxii_server").HasKey(s => s.Id);
            server.Property(s => s.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<RootRow>(root => root.ToTable("taxii_root").HasKey(r => r.Root));
        modelBuilder.Entity<CollectionRow>(collection =>
        {
            collection.ToTable("taxii_collection").HasKey(c => c.Collection);
            collection.HasIndex(c => c.Number).IsUnique();
        });
        modelBuilder.Entity<ClientRow>(client => client.ToTable("taxii_client").HasKey(c => c.Client));
        modelBuilder.Entity<SecretRow>(secret => secret.ToTable("taxii_secret").HasKey(s => s.Client));
        modelBuilder.Entity<StatusRow>(status =>
        {
            status.ToTable("taxii_status").HasKey(s => s.Batch);
            status.HasIndex(s => s.At);
        });
        modelBuilder.Entity<PollRow>(poll => poll.ToTable("taxii_poll").HasKey(p => p.Poll));
        modelBuilder.Entity<PollStateRow>(state => state.ToTable("taxii_poll_state").HasKey(s => s.Poll));
        modelBuilder.Entity<VersionRow>(version =>
        {
            version.ToTable("taxii_version").HasKey(v => new { v.Collection, v.Added });
            version.HasIndex(v => new { v.Collection, v.Object, v.Version });
            // A page is put together of what each standing has: what somebody is not shown is not even passed over.
            version.HasIndex(v => new { v.Collection, v.Standing, v.Added, v.Specification });
            version.HasIndex(v => new { v.Collection, v.Standing, v.Type, v.Added, v.Specification });
        });
        modelBuilder.Entity<StandingRow>(standing =>
        {
            standing.ToTable("taxii_standing").HasKey(s => s.Id);
            standing.Property(s => s.Id).ValueGeneratedNever();
            standing.HasIndex(s => s.Key).IsUnique();
        });
        modelBuilder.Entity<StandingForRow>(standing => standing.ToTable("taxii_standing_for").HasKey(s => new { s.Identity, s.Standing }));
        modelBuilder.Entity<MarkedRow>(marked =>
        {
            marked.ToTable("taxii_marked").HasKey(m => new { m.Collection, m.Marking, m.Added });
            marked.HasIndex(m => new { m.Collection, m.Object });
        });
    }
}
