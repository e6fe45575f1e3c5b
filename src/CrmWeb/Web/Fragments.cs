using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CrmWeb.Web;

/// <summary>A fragment (页面片段) is the part of a page that the browser swaps in place; without scripts whole pages do the same work.</summary>
public static class Fragments
{
    extension(HttpRequest request)
    {
        public bool IsFragment() => request.Headers.ContainsKey("X-Fragment");
    }

    extension(PageModel page)
    {
        /// <summary>The partial, with the page itself as its model.</summary>
        public PartialViewResult Fragment(string partial)
            => new() { ViewName = partial, ViewData = new ViewDataDictionary(page.ViewData) { Model = page } };

        /// <summary>Form not accepted (422): its page again, with the messages.</summary>
        public PageResult Rejected()
        {
            page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page.Page();
        }

        /// <summary>Form not accepted (422): the form again with its messages, alone or in its page.</summary>
        public IActionResult Rejected(string partial)
        {
            page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page.Request.IsFragment() ? page.Fragment(partial) : page.Page();
        }
    }
}
