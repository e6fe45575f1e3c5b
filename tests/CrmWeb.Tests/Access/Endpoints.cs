using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Access;

/// <summary>Everything that the application answers to, but for its stylesheets, scripts and pictures.</summary>
public static class Endpoints
{
    // A page's filters, such as OnPageHandlerExecution, look like handlers of a method PAGE.
    private static readonly string[] Verbs = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    private const string StaticAssetsInDevelopment = "/{**path:file}";

    extension(CrmApp app)
    {
        public IReadOnlyList<RouteEndpoint> All() =>
        [
            .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.Address() != StaticAssetsInDevelopment)
                .OrderBy(e => e.Address(), StringComparer.Ordinal),
        ];

        /// <summary>A page answers to the methods it has handlers for, and always to GET.</summary>
        public async Task<IEnumerable<string>> MethodsAsync(RouteEndpoint endpoint)
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
                return endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];

            var compiled = await app.Services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);
            return compiled.HandlerMethods.Select(h => h.HttpMethod.ToUpperInvariant()).Where(Verbs.Contains).Append("GET").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        }
    }

    extension(RouteEndpoint endpoint)
    {
        public string Address() => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

        /// <summary>The address of something that is not there: a number or a word in each place for one.</summary>
        public string Sample() => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(Sample))));
    }

    private static string Sample(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(p => p.Content is "int") => "999999",
        RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(p => p.Content is "guid") => $"{Guid.Empty}",
        _ => "nothing",
    };
}
