// The engine brings its own browser (see engine/rendering): puppeteer downloads none.
module.exports = { skipDownload: true };
