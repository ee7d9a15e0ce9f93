// Three JavaScript libraries turn the same PNG into ESC/POS: CPU milliseconds of each run, as JSON.
// node raster.js PICTURE.png RUNS; run in the folder that npm installed them in.
const fs = require("fs");
const path = require("path");
const load = (name) => require(require.resolve(name, { paths: [process.cwd()] }));

const png = fs.readFileSync(process.argv[2]);
const runs = Number(process.argv[3]);

async function measure(build) {
  const spent = [];
  let bytes = 0;
  for (let run = 0; run < runs + 3; run += 1) {
    const begun = process.cpuUsage();
    bytes = (await build()).length;
    const used = process.cpuUsage(begun);
    if (run >= 3) spent.push((used.user + used.system) / 1000);
  }
  return { spent, bytes };
}

function receiptline() {
  const { transform } = load("receiptline");
  const line = `{image:${png.toString("base64")}}`;
  return async () => Buffer.from(transform(line, { cpl: 48, encoding: "multilingual", command: "escpos" }), "binary");
}

function encoder() {
  const loaded = load("@point-of-sale/receipt-printer-encoder");
  const Encoder = loaded.default || loaded;
  const { PNG } = load("pngjs");
  return async () => {
    const { data, width, height } = PNG.sync.read(png);
    const image = { data: new Uint8ClampedArray(data), width, height };
    return new Encoder({ imageMode: "raster" }).image(image, width, height, "floydsteinberg").encode();
  };
}

function thermal() {
  const { ThermalPrinter, PrinterTypes } = load("node-thermal-printer");
  return async () => {
    const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: "tcp://127.0.0.1:1" });
    await printer.printImageBuffer(png);
    return printer.getBuffer();
  };
}

(async () => {
  const told = {};
  for (const [name, make] of Object.entries({ receiptline, "receipt-printer-encoder": encoder, "node-thermal-printer": thermal })) {
    try {
      told[name] = await measure(make());
    } catch (error) {
      told[name] = { error: String(error).slice(0, 120) };
    }
  }
  fs.writeSync(1, JSON.stringify(told) + "\n");
})();
