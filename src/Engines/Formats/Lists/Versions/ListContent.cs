using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using Cordon.Engines.Formats.Inputs;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Lists.Versions;

/// <summary>
/// The entities of one version of a list as a file of their own: gzip, one canonical JSON object a line, so that a version can be read again without the
/// reader that made it.
/// </summary>
public static class ListContent
{
    /// <summary>Writes the entities and returns their digest.</summary>
    public static ContentDigest Write(IEnumerable<ListedEntity> entities, Stream output)
    {
        var digest = new ContentDigester();
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using (var packed = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var entity in entities)
            {
                digest.Add(entity);
                buffer.ResetWrittenCount();
                EntityJson.Write(entity, buffer);
                buffer.Write("\n"u8);
                packed.Write(buffer.WrittenSpan);
            }
        }

        return digest.Finish();
    }

    /// <summary>Reads the entities.</summary>
    /// <exception cref="FaultException"><c>list.version.damaged</c>, or why the file cannot be unpacked</exception>
    public static IEnumerable<ListedEntity> Read(InputFile file)
    {
        using var lines = new LineReader(InputBytes.Open(file, InputLimits.Default), 64 << 20);
        while (lines.Read())
        {
            using var line = Parse(lines.Line, file.Name);
            yield return EntityJson.Read(line.RootElement);
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> line, string name)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException damaged)
        {
            throw new FaultException(new Fault("list.version.damaged", name), damaged);
        }
    }
}
