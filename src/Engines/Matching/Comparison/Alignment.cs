using System.Runtime.CompilerServices;
using Cordon.Engines.Matching.Names;

namespace Cordon.Engines.Matching.Comparison;

/// <summary>
/// Pairs the words of two names: every likeness of two words, or of a run of up to three written together, is a possible link;
/// links are taken greedily by the information they explain.
/// </summary>
internal static class Alignment
{
    /// <summary>Words looked at on each side.</summary>
    public const int MostWords = 24;

    /// <summary>Links kept at most.</summary>
    public const int MostLinks = MostWords;

    private const int MostPossible = 160;

    /// <summary>Runs written together must be this alike: they have many letters to agree by chance.</summary>
    private const float LeastJoined = 0.75f;

    /// <summary>Writes the links in the order they were taken and returns how many.</summary>
    [SkipLocalsInit]
    public static int Find(PreparedName query, PreparedName candidate, bool person, Span<Link> links)
    {
        var n = Math.Min(query.Tokens.Length, MostWords);
        var m = Math.Min(candidate.Tokens.Length, MostWords);
        Span<Link> possible = stackalloc Link[MostPossible];
        Span<float> bestOfQuery = stackalloc float[MostWords];
        Span<float> bestOfCandidate = stackalloc float[MostWords];
        bestOfQuery.Clear();
        bestOfCandidate.Clear();
        var count = 0;
        for (var i = 0; i < n; i++)
        {
            ref readonly var x = ref query.Tokens[i];
            if (x.Role == TokenRole.Title)
                continue;
            for (var j = 0; j < m; j++)
            {
                ref readonly var y = ref candidate.Tokens[j];
                if (y.Role == TokenRole.Title)
                    continue;
                var similarity = WordSimilarity.Between(query, x, candidate, y, person, out var likeness);
                if (similarity <= 0)
                    continue;
                bestOfQuery[i] = Math.Max(bestOfQuery[i], similarity);
                bestOfCandidate[j] = Math.Max(bestOfCandidate[j], similarity);
                Offer(possible, ref count, query, candidate, i, 1, j, 1, similarity, likeness);
            }
        }

        if (n != m || AnyBelow(bestOfQuery[..n], 0.6f))
        {
            OfferRuns(query, candidate, n, m, bestOfQuery, bestOfCandidate, possible, ref count);
            if (!person)
                OfferAcronyms(query, candidate, n, m, bestOfQuery, bestOfCandidate, possible, ref count);
        }

        return Take(possible[..count], links);
    }

    private static void OfferRuns(
        PreparedName query, PreparedName candidate, int n, int m,
        ReadOnlySpan<float> bestOfQuery, ReadOnlySpan<float> bestOfCandidate, Span<Link> possible, ref int count)
    {
        for (var run = 2; run <= 3; run++)
        {
            for (var i = 0; i + run <= n; i++)
            {
                if (!AnyBelow(bestOfQuery.Slice(i, run), 0.9f))
                    continue;
                for (var j = 0; j < m; j++)
                {
                    if (bestOfCandidate[j] < 0.97f)
                        OfferRun(query, candidate, i, run, j, 1, possible, ref count);
                }
            }

            for (var j = 0; j + run <= m; j++)
            {
                if (!AnyBelow(bestOfCandidate.Slice(j, run), 0.9f))
                    continue;
                for (var i = 0; i < n; i++)
                {
                    if (bestOfQuery[i] < 0.97f)
                        OfferRun(query, candidate, i, 1, j, run, possible, ref count);
                }
            }
        }
    }

    private static void OfferRun(PreparedName query, PreparedName candidate, int i, int runI, int j, int runJ, Span<Link> possible, ref int count)
    {
        var x = query.Tokens.AsSpan(i, runI);
        var y = candidate.Tokens.AsSpan(j, runJ);
        var lengthX = x[^1].SoundStart + x[^1].SoundLength - x[0].SoundStart;
        var lengthY = y[^1].SoundStart + y[^1].SoundLength - y[0].SoundStart;
        var (shorter, longer) = lengthX < lengthY ? (lengthX, lengthY) : (lengthY, lengthX);
        var crossing = x[0].System != y[0].System;
        if (shorter < 3 || longer > (crossing ? (2 * shorter) + 1 : shorter + 2) || HasTitle(x) || HasTitle(y))
            return;
        var similarity = WordSimilarity.Joined(query, x, candidate, y, out var likeness);
        if (similarity >= LeastJoined)
            Offer(possible, ref count, query, candidate, i, runI, j, runJ, similarity, likeness);
    }

    private static void OfferAcronyms(
        PreparedName query, PreparedName candidate, int n, int m,
        ReadOnlySpan<float> bestOfQuery, ReadOnlySpan<float> bestOfCandidate, Span<Link> possible, ref int count)
    {
        for (var i = 0; i < n; i++)
        {
            if (bestOfQuery[i] < 0.6f && Acronym.Expands(query, i, candidate, out var start, out var run))
                Offer(possible, ref count, query, candidate, i, 1, start, run, Acronym.Similarity, Likeness.Acronym);
        }

        for (var j = 0; j < m; j++)
        {
            if (bestOfCandidate[j] < 0.6f && Acronym.Expands(candidate, j, query, out var start, out var run))
                Offer(possible, ref count, query, candidate, start, run, j, 1, Acronym.Similarity, Likeness.Acronym);
        }
    }

    private static void Offer(
        Span<Link> possible, ref int count, PreparedName query, PreparedName candidate,
        int i, int runI, int j, int runJ, float similarity, Likeness likeness)
    {
        if (count == possible.Length)
            return;
        float queryWeight = 0, candidateWeight = 0;
        for (var k = i; k < i + runI; k++)
            queryWeight += query.Tokens[k].Weight;
        for (var k = j; k < j + runJ; k++)
            candidateWeight += candidate.Tokens[k].Weight;
        possible[count++] = new Link
        {
            QueryStart = (byte)i,
            QueryCount = (byte)runI,
            CandidateStart = (byte)j,
            CandidateCount = (byte)runJ,
            Similarity = similarity,
            Likeness = likeness,
            // A common word that is misspelled, or written in another script, has not become rare by that.
            Weight = Math.Min(queryWeight, candidateWeight),
        };
    }

    private static int Take(Span<Link> possible, Span<Link> links)
    {
        uint usedQuery = 0, usedCandidate = 0;
        var taken = 0;
        while (taken < links.Length)
        {
            var best = -1;
            var bestGain = 0f;
            for (var k = 0; k < possible.Length; k++)
            {
                ref readonly var link = ref possible[k];
                if ((Mask(link.QueryStart, link.QueryCount) & usedQuery) != 0 || (Mask(link.CandidateStart, link.CandidateCount) & usedCandidate) != 0)
                    continue;
                // Where two links explain as much, the one that keeps the order of the words is the likelier.
                var gain = ((link.Weight + 0.01f) * link.Similarity * link.Similarity) - (0.001f * Math.Abs(link.QueryStart - link.CandidateStart));
                if (gain > bestGain)
                    (best, bestGain) = (k, gain);
            }

            if (best < 0)
                break;
            links[taken] = possible[best];
            usedQuery |= Mask(links[taken].QueryStart, links[taken].QueryCount);
            usedCandidate |= Mask(links[taken].CandidateStart, links[taken].CandidateCount);
            taken++;
        }

        return taken;
    }

    private static uint Mask(int start, int count) => ((1u << count) - 1) << start;

    private static bool AnyBelow(ReadOnlySpan<float> values, float bound)
    {
        foreach (var value in values)
        {
            if (value < bound)
                return true;
        }

        return false;
    }

    private static bool HasTitle(ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly var token in tokens)
        {
            if (token.Role == TokenRole.Title)
                return true;
        }

        return false;
    }
}
