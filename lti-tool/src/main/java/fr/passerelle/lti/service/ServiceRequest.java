package fr.passerelle.lti.service;

import java.net.URI;

/**
 * A call to a service: what to do, where, and the one scope it needs. Media types are sent exactly: no
 * alternatives, no charset ({@code accept} or {@code contentType} is empty if there is none).
 */
public record ServiceRequest(String method, URI address, Scope scope, String accept, String contentType, String body) {

    public static ServiceRequest get(URI address, Scope scope, String accept) {
        return new ServiceRequest("GET", address, scope, accept, "", "");
    }

    public static ServiceRequest post(URI address, Scope scope, String mediaType, String body) {
        return new ServiceRequest("POST", address, scope, mediaType, mediaType, body);
    }

    public static ServiceRequest put(URI address, Scope scope, String mediaType, String body) {
        return new ServiceRequest("PUT", address, scope, mediaType, mediaType, body);
    }

    public static ServiceRequest delete(URI address, Scope scope, String mediaType) {
        return new ServiceRequest("DELETE", address, scope, mediaType, "", "");
    }

    /** The body may hold a person's score. */
    @Override
    public String toString() {
        return "ServiceRequest[" + method + " " + scope + "]";
    }
}
