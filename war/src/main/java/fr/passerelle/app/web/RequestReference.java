package fr.passerelle.app.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** Gives every request its {@link Reference}, which its thread bears for as long as the request is answered. */
public final class RequestReference implements Filter {

    /** Where the page finds it that the container forwards to once the chain has ended. */
    static final String ATTRIBUTE = RequestReference.class.getName();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Reference reference = Reference.next();
        request.setAttribute(ATTRIBUTE, reference);
        try (Reference.Bearing bearing = reference.bear()) {
            chain.doFilter(request, response);
        }
    }
}
