package org.tenderpoint.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.DetachEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.document.Files;

/** A file on its way to a page. */
class FileUploadTest {

    @Test
    void aFileWhosePageWasLeftIsNotCheckedToItsEndAndNotStored() throws Exception {
        var stored = new AtomicBoolean();
        var upload = new FileUpload(file -> {
            stored.set(true);
            return () -> {};
        });
        var sent = CompletableFuture.supplyAsync(() -> upload.take(Files.scanned(4000, 3000, 32)));
        Thread.sleep(300);

        upload.onDetach(new DetachEvent(upload));

        sent.get(2, TimeUnit.SECONDS).run();
        assertThat(stored).isFalse();
        assertThat(upload.getElement().getTextRecursively()).contains("This file was not saved");
    }
}
