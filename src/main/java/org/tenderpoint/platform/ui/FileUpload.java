package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.document.CheckedFile;
import org.tenderpoint.platform.document.CheckedFile.FileRefused;
import org.tenderpoint.platform.document.FileCheck;

/**
 * Accepts photos and papers: from the camera if the device has one, or from files. Nothing is written to disk on the
 * way. What cannot be stored is reported next to the buttons.
 */
public class FileUpload extends Div {

    private static final String[] KINDS = {"image/jpeg", "image/png", "application/pdf"};

    /** Files that are being read into memory. */
    private static final Semaphore ARRIVING = new Semaphore(12);

    private final transient Function<CheckedFile, Runnable> keep;
    private final transient Set<FileCheck> checks = ConcurrentHashMap.newKeySet();
    private final Div refused = div("note-inline stop");

    /**
     * @param keep stores a file, outside of the page's lock, and returns what to do then on the page
     */
    public FileUpload(Function<CheckedFile, Runnable> keep) {
        this.keep = keep;
        addClassName("file-upload");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        add(div("row wrap top", camera(), files()), span("meta", Texts.of("platform.file.hint")), refused);
    }

    private Upload camera() {
        var camera = styled(upload(Icons.EYE, "platform.file.camera"), "file-camera");
        camera.setDropAllowed(false);
        camera.setAcceptedMimeTypes("image/jpeg", "image/png");
        camera.getElement().setAttribute("capture", "environment");
        return camera;
    }

    private Upload files() {
        var files = upload(Icons.PLUS, "platform.file.choose");
        files.setAcceptedMimeTypes(KINDS);
        files.setDropLabel(new Span(Texts.of("platform.file.drop")));
        return files;
    }

    private Upload upload(Icons icon, String label) {
        var upload = new Upload((UploadHandler) this::received);
        upload.setUploadButton(Buttons.with(icon, Buttons.soft(Texts.of(label), click -> {})));
        upload.setMaxFileSize(CheckedFile.MOST_BYTES);
        upload.setI18n(new UploadI18N().setError(new UploadI18N.Error()
                .setFileIsTooBig(new FileRefused(FileRefused.Reason.TOO_LARGE).words())
                .setIncorrectFileType(new FileRefused(FileRefused.Reason.NOT_A_KIND).words())));
        upload.addFileRejectedListener(event -> refuse(
                isHeic(event.getFileName())
                        ? new FileRefused(FileRefused.Reason.HEIC).words()
                        : event.getErrorMessage()));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    private void received(UploadEvent event) throws IOException {
        var ui = event.getUI();
        var then = arrived(event);
        // the page was left meanwhile
        if (ui.isAttached()) {
            ui.access(then::run);
        }
    }

    private Runnable arrived(UploadEvent event) throws IOException {
        if (!ARRIVING.tryAcquire()) {
            return () -> refuse(new FileRefused(FileRefused.Reason.BUSY).words());
        }
        try {
            // one more than is stored shows that there are more; the rest is not read
            return take(event.getInputStream().readNBytes(CheckedFile.MOST_BYTES + 1));
        } finally {
            ARRIVING.release();
        }
    }

    /** Checks and stores what has arrived. */
    Runnable take(byte[] file) {
        var check = new FileCheck();
        checks.add(check);
        try {
            var done = keep.apply(check.of(file));
            return () -> {
                refused.setVisible(false);
                done.run();
            };
        } catch (FileRefused no) {
            return () -> refuse(no.words());
        } finally {
            checks.remove(check);
        }
    }

    /** The page was left, or its session is over: nobody waits for the files. */
    @Override
    protected void onDetach(DetachEvent left) {
        checks.forEach(FileCheck::end);
    }

    /** Says why a file is not stored, until the next one is. */
    public void refuse(String why) {
        refused.setText(why);
        refused.setVisible(true);
    }

    private static boolean isHeic(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(".heic", ".heif").anyMatch(lower::endsWith);
    }
}
