package org.montgolfiere.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import montgolfiere.templates.Templates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says what went wrong to whoever asked: a calm page, a sentence for a part of a page, a problem for a program. */
@Component
public class Troubles {

    private final PageArgument pages;
    private final Templates templates;
    private final Problems problems;

    Troubles(PageArgument pages, Templates templates, Problems problems) {
        this.pages = pages;
        this.templates = templates;
        this.problems = problems;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        write(request, response, status, request.getRequestURI());
    }

    /** @param address what was asked for; after a forward the request itself names the error page */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String address)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Trouble trouble = Trouble.of(status);
        if (address.equals("/api") || address.startsWith("/api/")) {
            problems.write(response, status, trouble.sentence());
            return;
        }
        write(pages.page(request), response, status, trouble);
    }

    /** Needs neither session nor database. */
    void writeBare(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        Trouble trouble = Trouble.of(status);
        if (request.getRequestURI().startsWith("/api/")) {
            problems.write(response, status, trouble.sentence());
            return;
        }
        write(pages.bare(request), response, status, trouble);
    }

    private void write(Page page, HttpServletResponse response, HttpStatus status, Trouble trouble) throws IOException {
        response.setStatus(status.value());
        Models.write(
                page.partial()
                        ? templates.screenTroublePart(page, trouble.word())
                        : templates.screenTrouble(page, trouble.word()),
                response);
    }
}
