// Observes one resource as SenML in JSON, and prints the code and content of each notification.
// Usage: node observe.js PORT PATH
const coap = require("coap");

const ECHO = 252; // RFC 9175, which the library does not know

const [port, pathname] = process.argv.slice(2);

function observe(echo) {
  const request = coap.request({ host: "127.0.0.1", port, pathname, observe: true });
  request.setOption("Accept", Buffer.from([110]));
  if (echo) {
    request.setOption("" + ECHO, echo);
  }
  request.on("response", (response) => {
    const asked = response.options.find((option) => Number(option.name) === ECHO);
    if (response.code === "4.01" && asked && !echo) {
      observe(asked.value);
      return;
    }
    response.on("data", (content) => console.log(response.code + " " + content));
  });
  request.end();
}

observe();
