package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.HasValue;
import java.util.function.Consumer;

/** Listens to what people change in a field, not to what the program sets. */
public final class ByHand {

    private ByHand() {}

    /** @param then gets the new value */
    public static <V> void changed(HasValue<?, V> field, Consumer<V> then) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                then.accept(event.getValue());
            }
        });
    }
}
