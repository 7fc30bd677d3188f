using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Detection.Storage;

/// <summary>Radiation alarms, their files, and instruments. All follows from entries.</summary>
internal sealed class DetectionContext(DbContextOptions<DetectionContext> options) : ModuleContext(options)
{
    public DbSet<AlarmRow> Alarms => Set<AlarmRow>();

    public DbSet<AlarmFileRow> Files => Set<AlarmFileRow>();

    public DbSet<InstrumentRow> Instruments => Set<InstrumentRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AlarmRow>(alarm =>
        {
            alarm.ToTable("detection_alarm").HasKey(a => a.Id);
            alarm.HasIndex(a => new { a.ChangedAt, a.Id });
            alarm.HasIndex(a => new { a.Status, a.ChangedAt, a.Id });
            alarm.HasIndex(a => a.Declaration);
        });
        modelBuilder.Entity<AlarmFileRow>(file =>
        {
            file.ToTable("detection_file").HasKey(f => new { f.Alarm, f.Sha256 });
            file.HasIndex(f => f.Sha256);
        });
        modelBuilder.Entity<InstrumentRow>(instrument =>
        {
            instrument.ToTable("detection_instrument").HasKey(i => i.Id);
            instrument.HasIndex(i => i.Serial);
        });
    }
}
