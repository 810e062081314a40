package org.tenderpoint.practice;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;

/** Settings that differ from others in some components, each told by its name. */
public final class ChangedSettings {

    private ChangedSettings() {}

    /** @param changes name and value, name and value */
    public static PracticeSettings of(PracticeSettings before, Object... changes) {
        var parts = PracticeSettings.class.getRecordComponents();
        var values = new Object[parts.length];
        var types = new Class<?>[parts.length];
        try {
            for (int part = 0; part < parts.length; part++) {
                int at = Arrays.asList(changes).indexOf(parts[part].getName());
                values[part] = at < 0 ? parts[part].getAccessor().invoke(before) : changes[at + 1];
                types[part] = parts[part].getType();
            }
            return PracticeSettings.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            return fail(e);
        }
    }
}
