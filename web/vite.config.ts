import { fileURLToPath } from 'node:url'
import { VantResolver } from '@vant/auto-import-resolver'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig, type Plugin } from 'vite'

/** The program that a page under development speaks with. */
const program = process.env.BAODAO_URL ?? 'http://127.0.0.1:8311'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** In development, as in the program: every path below /m and /desk is that face's page. */
const faces: Plugin = {
  name: 'faces',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const path = (request.url ?? '').split('?')[0]!
      const face = /^\/(m|desk)(\/|$)/.exec(path)?.[1]
      if (face && !/\.[a-z0-9]+$/i.test(path)) request.url = `/${face}/index.html`
      next()
    })
  },
}

export default defineConfig({
  plugins: [
    vue(),
    Components({
      dirs: [],
      dts: false,
      resolvers: [VantResolver(), ElementPlusResolver({ importStyle: 'css' })],
    }),
    faces,
  ],
  resolve: { alias: { '@': at('./src') } },
  // Parts of the translation library that no page uses.
  define: { __VUE_I18N_FULL_INSTALL__: false, __VUE_I18N_LEGACY_API__: false, __INTLIFY_PROD_DEVTOOLS__: false },
  // Old phones and the browsers inside WeChat.
  build: {
    target: ['chrome87', 'safari14'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: at('index.html'), m: at('m/index.html'), desk: at('desk/index.html') } },
  },
  server: { proxy: { '/api': program, '/errors': program } },
})
