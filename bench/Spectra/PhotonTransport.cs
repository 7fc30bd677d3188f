using Cordon.Engines.Spectra.Matter;

namespace Cordon.Bench.Spectra;

/// <summary>Photons followed one by one through homogeneous matter: photoelectric with K X-rays, Compton after Kahn, pair production with both annihilation photons.</summary>
internal sealed class PhotonTransport(Material material, Random random)
{
    public struct Photon
    {
        public double X, Y, Z, U, V, W, Energy;
    }

    private const double Lowest = 5;
    private readonly Stack<Photon> _waiting = new();
    private readonly (double Photo, double Compton, double Pair)[] _table = [.. Enumerable.Range(0, 700).Select(i => Math.Exp(1.5 + (i * 0.01))).Select(e => (material.Photoelectric(e), material.Compton(e), material.Pair(e)))];

    /// <summary>Follows a photon; <paramref name="inside"/> says where matter is; each photon that leaves is given to <paramref name="escaped"/>. Returns the energy left in the matter.</summary>
    public double Follow(Photon first, Func<double, double, double, bool> inside, Action<Photon>? escaped)
    {
        _waiting.Clear();
        _waiting.Push(first);
        var deposited = 0.0;
        while (_waiting.TryPop(out var p))
        {
            while (true)
            {
                if (p.Energy < Lowest)
                {
                    deposited += p.Energy;
                    break;
                }

                var (photo, compton, pair) = _table[Math.Clamp((int)((Math.Log(p.Energy) - 1.5) * 100), 0, 699)];
                var path = -Math.Log(1 - random.NextDouble()) / ((photo + compton + pair) * material.Density);
                p.X += p.U * path;
                p.Y += p.V * path;
                p.Z += p.W * path;
                if (!inside(p.X, p.Y, p.Z))
                {
                    escaped?.Invoke(p);
                    break;
                }

                var choice = random.NextDouble() * (photo + compton + pair);
                if (choice < photo)
                {
                    deposited += Absorb(p);
                    break;
                }

                if (choice > photo + compton)
                {
                    deposited += p.Energy - (2 * Element.ElectronRest);
                    var one = p with { Energy = Element.ElectronRest };
                    Turn(ref one, (2 * random.NextDouble()) - 1);
                    _waiting.Push(one);
                    p = one with { U = -one.U, V = -one.V, W = -one.W };
                    continue;
                }

                deposited += Scatter(ref p);
            }
        }

        return deposited;
    }

    private double Absorb(Photon p)
    {
        var pick = random.NextDouble();
        foreach (var (z, share) in material.Absorbers(p.Energy))
        {
            pick -= share;
            if (pick > 0)
                continue;
            if (z > 20 && p.Energy > Element.KEdge(z) && random.NextDouble() < Element.KXrayYield(z))
            {
                var xray = p with { Energy = Element.KXray(z) };
                Turn(ref xray, (2 * random.NextDouble()) - 1);
                _waiting.Push(xray);
                return p.Energy - xray.Energy;
            }

            break;
        }

        return p.Energy;
    }

    /// <summary>Kahn's rejection for the Klein–Nishina distribution; returns what the electron takes.</summary>
    private double Scatter(ref Photon p)
    {
        var k = p.Energy / Element.ElectronRest;
        double x;
        while (true)
        {
            var (r1, r2, r3) = (random.NextDouble(), random.NextDouble(), random.NextDouble());
            if (r1 <= (1 + (2 * k)) / (9 + (2 * k)))
            {
                x = 1 + (2 * k * r2);
                if (r3 <= 4 * ((1 / x) - (1 / (x * x))))
                    break;
            }
            else
            {
                x = (1 + (2 * k)) / (1 + (2 * k * r2));
                var cosine = 1 - ((x - 1) / k);
                if (r3 <= 0.5 * ((cosine * cosine) + (1 / x)))
                    break;
            }
        }

        var lost = p.Energy * (1 - (1 / x));
        var angle = 1 - ((x - 1) / k);
        p.Energy -= lost;
        Turn(ref p, angle);
        return lost;
    }

    private void Turn(ref Photon p, double cosine)
    {
        var sine = Math.Sqrt(Math.Max(0, 1 - (cosine * cosine)));
        var phi = 2 * Math.PI * random.NextDouble();
        var (sinPhi, cosPhi) = Math.SinCos(phi);
        var (u, v, w) = (p.U, p.V, p.W);
        var side = Math.Sqrt(Math.Max(0, 1 - (w * w)));
        if (side < 1e-6)
        {
            p.U = sine * cosPhi;
            p.V = sine * sinPhi;
            p.W = cosine * Math.Sign(w);
            return;
        }

        p.U = (u * cosine) + (sine * ((u * w * cosPhi) - (v * sinPhi)) / side);
        p.V = (v * cosine) + (sine * ((v * w * cosPhi) + (u * sinPhi)) / side);
        p.W = (w * cosine) - (sine * side * cosPhi);
    }
}
