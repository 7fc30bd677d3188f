using Cordon.Sample.Acting;

namespace Cordon.Sample.Story;

/// <summary>Instruments alarm at the border: a load of tiles explains itself, a source without papers is held and an expert asked, a person was treated, and one driver was told to step back.</summary>
internal static class Alarms
{
    private const string Instrument = "AI7-0042";

    /// <returns>The page of the alarm of the source.</returns>
    public static async Task<string> PlayAsync(Stage stage)
    {
        string source;
        stage.Later(6);
        await using (var ines = await stage.AsAsync(Cast.DutyOfficer, "AV-2026-0281"))
            await ines.SubmitAsync("/instruments/change", "register", ("Form.Name", "Hand-held of lane 3"), ("Form.Serial", Instrument), ("Form.Model", "Arvonia Instruments AI-7"), ("Form.Kind", "NaI"), ("Form.Place", "Port Sarel, lane 3"),
                ("Form.CalibratedUntil", stage.Clock.GetUtcNow().AddDays(200).ToString("yyyy-MM-dd")));
        stage.Later(8);
        await using (var petra = await stage.AsAsync(Cast.FrontLine, "Lane 3, first shift"))
        {
            await MeasuredAsync(stage, petra, "container", "AVCU4440001", "tiles", "0.3", "0.2", "no");
            stage.Later(20);
            source = await MeasuredAsync(stage, petra, "parcel", "", "source", "45", "1.8", "no");
            stage.Later(2);
            await petra.SubmitAsync($"{source}/ask", "ask", ("Form.Text", "A wooden box, no label of class 7, the driver knows nothing of it. May it stay in the shed?"));
            stage.Later(15);
            var patient = await MeasuredAsync(stage, petra, "person", "", "patient", "6", "0.4", "no");
            await petra.SubmitAsync($"{patient}/treatment", "treatment", ("Nuclide", "I131"), ("Treated", stage.Clock.GetUtcNow().AddDays(-4).ToString("yyyy-MM-dd")));
            stage.Later(9);
            await petra.SubmitAsync("/alarms/new", "new-alarm", ("Form.Subject", "vehicle"), ("Form.Reference", "AV-PL-31"), ("Form.Place", "Port Sarel, lane 5"), ("Safety.AtOneMetre", "140"), ("Safety.Neutrons", "notmeasured"), ("Safety.Contamination", "no"));
        }

        stage.Later(5);
        await using var sava = await stage.AsAsync(Cast.Expert, "AV-2026-0282");
        var asked = (await sava.OpenAsync("/desk")).Link("/alarms/") ?? throw new InvalidOperationException("the desk of the expert does not name the alarm");
        await sava.SubmitAsync(asked, "answer", ("Form.Step", "acknowledge"));
        return source;
    }

    /// <summary>Records an alarm and hands in what the hand-held wrote. Returns its page.</summary>
    private static async Task<string> MeasuredAsync(Stage stage, Colleague who, string subject, string reference, string file, string atContact, string atOneMetre, string neutrons)
    {
        var page = await who.SubmitAsync("/alarms/new", "new-alarm", ("Form.Subject", subject), ("Form.Reference", reference), ("Form.Place", "Port Sarel, lane 3"),
            ("Form.Instrument", (await who.OpenAsync("/alarms/new")).Behind($"Hand-held of lane 3 ({Instrument})") ?? ""),
            ("Safety.AtContact", atContact), ("Safety.AtOneMetre", atOneMetre), ("Safety.Neutrons", neutrons), ("Safety.Contamination", "no"));
        stage.Later(4);
        await who.HandInAsync($"{page.Address}/spectra", "file", $"{file}.n42", SampleSpectrum(file));
        return page.Address;
    }

    private static string SampleSpectrum(string name)
    {
        using var file = typeof(Alarms).Assembly.GetManifestResourceStream($"spectra/{name}.n42") ?? throw new InvalidOperationException($"the program has no sample spectrum {name}");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
