package fr.passerelle.lti.service;

/** Where a {@link ServiceClient} tells what failed, beside throwing it. Called on the thread of the call. */
@FunctionalInterface
public interface FailedCalls {

    /** Nobody listens. */
    FailedCalls UNHEARD = failed -> {};

    void add(FailedCall failed);
}
