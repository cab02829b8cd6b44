package fr.passerelle.app.picker;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;

/** What the picker's resource needs; made once by the composition root and left in the servlet context. */
public record PickerTools(Picking picking) {

    /** Where the composition root leaves it. */
    public static final String ATTRIBUTE = PickerTools.class.getName();

    /** The JAX-RS classes of this package, to be registered by the composition root. */
    public static final List<Class<?>> RESOURCES = List.of(PickerResource.class);

    static PickerTools of(ServletContext servlet) {
        return (PickerTools) Objects.requireNonNull(servlet.getAttribute(ATTRIBUTE), "the picker is not in place");
    }
}
