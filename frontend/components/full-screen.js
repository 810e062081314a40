// Full screen for a tablet that is handed over, from the first press on, until its pages lead out of their frame. They stand
// in one because a browser ends full screen with each new page. Where it has none, as on an iPhone, nothing happens. A plain
// module: no framework, no build.
const frame = document.querySelector('iframe');

const enter = () => {
  if (!document.fullscreenElement) {
    document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => {});
  }
};

const watch = () => {
  const page = frame.contentDocument;
  if (!page?.querySelector('a[target]')) {
    page?.addEventListener('click', enter);
  } else if (document.fullscreenElement) {
    document.exitFullscreen().catch(() => {});
  }
};

frame.addEventListener('load', watch);
// it may have been quicker than this module
watch();
