package org.tenderpoint.shell;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * For {@link ForgedTrafficTest} alone: a component in each state in which nobody can reach it, and one of each that is
 * open.
 */
@Route(value = ForgedTrafficView.ROUTE, autoLayout = false)
@RolesAllowed("THERAPIST")
class ForgedTrafficView extends Div {

    static final String ROUTE = "forged-traffic";

    /** The ids of what has told the program of a change. */
    static final Set<String> HAPPENED = new ConcurrentSkipListSet<>();

    /** The number of each component in the last screen that was built; a forger would guess it. */
    static final Map<String, Integer> NODES = new ConcurrentHashMap<>();

    static final List<String> STATES = List.of("hidden", "disabled", "in-hidden", "in-disabled");

    ForgedTrafficView() {
        add(button("open"), field(new TextField(), "open"), field(new TextArea(), "open"),
                field(new Checkbox(), "open"));
        for (var state : STATES) {
            var box = new Div();
            for (var part : List.<Component>of(
                    button(state), field(new TextField(), state), field(new TextArea(), state),
                    field(new Checkbox(), state))) {
                box.add(part);
                switch (state) {
                    case "hidden" -> part.setVisible(false);
                    case "disabled" -> part.getElement().setEnabled(false);
                    case "in-hidden" -> box.setVisible(false);
                    default -> box.setEnabled(false);
                }
            }
            add(box);
        }
        for (var field : List.<AbstractField<?, ?>>of(new TextField(), new TextArea(), new Checkbox())) {
            add(field(field, "read-only"));
            field.setReadOnly(true);
        }
        add(later());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        NODES.put("view", getElement().getNode().getId());
        note(this);
    }

    private static void note(Component parent) {
        parent.getChildren().forEach(child -> {
            child.getId().ifPresent(id -> NODES.put(id, child.getElement().getNode().getId()));
            note(child);
        });
    }

    /** What stands here is open first and is hidden after a click on "close". */
    private Component later() {
        var box = new Div(button("later"), field(new TextField(), "later"), field(new Checkbox(), "later"));
        var close = new Button("Close", event -> box.setVisible(false));
        close.setId("close");
        return new Div(box, close);
    }

    @ClientCallable
    void offered() {
        HAPPENED.add("offered");
    }

    void notOffered() {
        HAPPENED.add("not-offered");
    }

    private static Button button(String state) {
        var id = "button-" + state;
        var button = new Button("Do it", event -> HAPPENED.add(id));
        button.setId(id);
        return button;
    }

    private static Component field(AbstractField<?, ?> field, String state) {
        var id = field.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "-" + state;
        field.setId(id);
        field.addValueChangeListener(event -> HAPPENED.add(id));
        return field;
    }
}
