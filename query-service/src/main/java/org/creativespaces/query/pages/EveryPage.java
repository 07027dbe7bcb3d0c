package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.creativespaces.query.identity.Viewer;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds to the model of each page what its frame shows of the reader and of where they are. */
@ControllerAdvice(basePackages = "org.creativespaces.query.pages")
class EveryPage {
    @ModelAttribute("reader")
    Reader reader(Viewer viewer) {
        return Reader.of(viewer);
    }

    /** The address of the page without what it asks for. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Which part of the menu the page belongs to: empty for none, such as where somebody is told of themself. */
    @ModelAttribute("section")
    String section(HttpServletRequest request) {
        return Section.of(here(request));
    }
}
