package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.Role;

/** A person's roles; at least one. */
class RolesField extends CheckboxGroup<Role> {

    RolesField() {
        super(Texts.of("practice.people.roles"));
        setItems(Role.values());
        setItemLabelGenerator(Texts::label);
        setItemHelperGenerator(role -> Texts.of("practice.role_help." + role.code()));
    }

    /** Says next to the field that a role is missing, if one is. */
    boolean right() {
        setErrorMessage(Texts.of("practice.people.no_role"));
        setInvalid(getValue().isEmpty());
        return !isInvalid();
    }
}
