package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.textfield.PasswordField;
import org.tenderpoint.platform.Texts;
import tools.jackson.databind.node.JsonNodeFactory;

/** Replaces the English words that Vaadin's components say to screen readers by those of the reader's language. */
public final class ComponentWords {

    private ComponentWords() {}

    public static PasswordField of(PasswordField field) {
        field.getElement().setPropertyJson("i18n", JsonNodeFactory.instance.objectNode()
                .put("reveal", Texts.of("platform.component.reveal")));
        return field;
    }

    static void of(MultiSelectComboBox<?> field) {
        field.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(Texts.of("platform.component.cleared"))
                .setFocused(Texts.of("platform.component.focused"))
                .setSelected(Texts.of("platform.component.selected"))
                .setDeselected(Texts.of("platform.component.deselected"))
                .setTotal(Texts.of("platform.component.total", "{count}")));
    }
}
