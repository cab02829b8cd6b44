package fr.passerelle.app.launch;

/**
 * The browser is proven but keeps no cookie ({@code launch/enter}): the page keeps the ticket in the frame's own storage
 * and posts it to the launch's own address.
 *
 * @param action the launch's address
 * @param launch names what is kept in the browser's storage
 */
public record EnterPage(String action, String launch, String ticket) {

    @Override
    public String toString() {
        return "EnterPage[" + launch + "]";
    }
}
