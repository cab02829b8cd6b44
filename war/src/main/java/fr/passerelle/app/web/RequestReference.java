package fr.passerelle.app.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Gives every request its {@link Reference}, and puts it into the name of the thread for as long as the request is
 * answered: every line that is logged meanwhile, ours or a library's, bears it wherever a log writes its threads, which
 * ours and those of the servers do.
 */
public final class RequestReference implements Filter {

    /** Where the page finds it that the container forwards to once the chain has ended. */
    static final String ATTRIBUTE = RequestReference.class.getName();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Reference reference = Reference.next();
        request.setAttribute(ATTRIBUTE, reference);
        Thread thread = Thread.currentThread();
        String name = thread.getName();
        thread.setName(name + " " + reference);
        Reference.begin(reference);
        try {
            chain.doFilter(request, response);
        } finally {
            Reference.end();
            thread.setName(name);
        }
    }
}
