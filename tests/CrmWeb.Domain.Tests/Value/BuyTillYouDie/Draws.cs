namespace CrmWeb.Domain.Tests.Value.BuyTillYouDie;

/// <summary>Random draws that simulated customers are made of; the benchmarks use them too.</summary>
internal static class Draws
{
    extension(Random random)
    {
        public double Exponential() => -Math.Log(1 - random.NextDouble());

        public double Beta(double a, double b)
        {
            var (one, other) = (random.Gamma(a), random.Gamma(b));
            return one / (one + other);
        }

        /// <summary>A draw of mean <paramref name="shape"/>, after Marsaglia, Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000).</summary>
        public double Gamma(double shape)
        {
            if (shape < 1)
                return random.Gamma(shape + 1) * Math.Pow(1 - random.NextDouble(), 1 / shape);

            var d = shape - 1.0 / 3;
            while (true)
            {
                var normal = Math.Sqrt(2 * random.Exponential()) * Math.Cos(2 * Math.PI * random.NextDouble());
                var v = Math.Pow(1 + normal / Math.Sqrt(9 * d), 3);
                if (v > 0 && -random.Exponential() < normal * normal / 2 + d - d * v + d * Math.Log(v))
                    return d * v;
            }
        }
    }
}
