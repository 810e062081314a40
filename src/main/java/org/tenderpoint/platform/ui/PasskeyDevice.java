package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;

/** What the browser does with passkeys; unseen. Options and answers are JSON, as WebAuthn writes them. */
@Tag("passkey-device")
@JsModule("context://components/passkey-device.js")
public class PasskeyDevice extends Component {

    /** Tells whether this browser knows passkeys. */
    public void known(SerializableConsumer<Boolean> then) {
        getElement().callJsFunction("known").then(Boolean.class, then);
    }

    /** @param failed if the user breaks off, has no passkey here, or the device refuses */
    public void answer(String options, SerializableConsumer<String> then, SerializableRunnable failed) {
        getElement().callJsFunction("answer", options).then(String.class, then, _ -> failed.run());
    }

    /** @param failed if the user breaks off, or the device refuses */
    public void make(String options, SerializableConsumer<String> then, SerializableRunnable failed) {
        getElement().callJsFunction("make", options).then(String.class, then, _ -> failed.run());
    }
}
