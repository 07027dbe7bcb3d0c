package org.creativespaces.query.pages.act;

import jakarta.servlet.http.HttpServletRequest;
import org.creativespaces.query.identity.PageSignIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends a browser on. */
final class Redirects {
    private Redirects() {}

    /** By GET, whatever the request was. */
    static ModelAndView to(String address) {
        var view = new RedirectView(address, true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    static String signIn(HttpServletRequest request) {
        return with(PageSignIn.START, address(request));
    }

    static String register(HttpServletRequest request) {
        return with("/act/register", address(request));
    }

    static String again(HttpServletRequest request) {
        return PageSignIn.again(request);
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String with(String path, String to) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("to", "{to}")
                .build(to)
                .toString();
    }
}
