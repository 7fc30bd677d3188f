using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Incidents.Storage;

/// <summary>Incidents, what they hold, and the point of contact. All follows from entries.</summary>
internal sealed class IncidentsContext(DbContextOptions<IncidentsContext> options) : ModuleContext(options)
{
    public DbSet<IncidentRow> Incidents => Set<IncidentRow>();

    public DbSet<RecordRow> Records => Set<RecordRow>();

    public DbSet<ContactRow> Contacts => Set<ContactRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<IncidentRow>(one =>
        {
            one.ToTable("incidents_incident").HasKey(i => i.Id);
            one.HasIndex(i => new { i.ChangedAt, i.Id });
            one.HasIndex(i => new { i.Group, i.ChangedAt, i.Id });
            one.HasIndex(i => new { i.Stage, i.ChangedAt, i.Id });
            one.HasIndex(i => i.Due);
        });
        modelBuilder.Entity<RecordRow>(record =>
        {
            record.ToTable("incidents_record").HasKey(r => new { r.Incident, r.Kind, r.Record });
            record.HasIndex(r => new { r.Kind, r.Record });
        });
        modelBuilder.Entity<ContactRow>(contact => contact.ToTable("incidents_contact").HasKey(c => c.Id));
    }
}
